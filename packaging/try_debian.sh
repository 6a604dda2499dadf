#!/bin/sh
# Try the two commands of the README on bare Debian machines: `packaging/try_debian.sh [SUITE …]`.
#
# Needs root and Debian's debootstrap. Each suite (bookworm and trixie unless named) is set up with
# make and python3 only, in TRY_DIR (default /var/tmp/kiosk-try), then `make run` (without a screen:
# the tour of pictures) and `make test` run there on what is committed. Packages come from where
# this machine gets its own: its apt mirror (or MIRROR), its pip configuration. The totals are
# printed at the end; the logs stay beside the trees. A tree that is there is used as it is, with
# what was installed into it (FRESH=1 sets it up anew). TARGETS="run test" chooses.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
place=${TRY_DIR:-/var/tmp/kiosk-try}
targets=${TARGETS:-run test}
suites=${*:-bookworm trixie}

[ "$(id -u)" = 0 ] && command -v debootstrap >/dev/null || {
    echo "This needs root and Debian's debootstrap: apt-get install debootstrap" >&2
    exit 2
}

mirror=${MIRROR:-$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Component: main' | head -n 1)}

bare_tree() { # suite tree
    debootstrap --variant=minbase --include=make,python3 "$1" "$2" "$mirror" >"$2.debootstrap.log" || {
        tail -n 5 "$2.debootstrap.log" >&2
        exit 1
    }
    # nobody asks whether files reached the disk of a tree that is thrown away
    printf 'force-unsafe-io\n' >"$2/etc/dpkg/dpkg.cfg.d/trial"
}

where_packages_are() { # in pip's form, as pip knows it on this machine
    echo '[global]'
    python3 -m pip config list 2>/dev/null |
        sed -n "s/^global\.\(\(extra-\)\{0,1\}index-url\|find-links\|trusted-host\|proxy\)='\(.*\)'\$/\1 = \3/p"
}

configure() { # tree: how this machine reaches its mirrors, no more
    cp /etc/resolv.conf /etc/hosts "$1/etc/"
    apt-config dump | grep -E '^Acquire::(https?::|ftp::|Check-)' >"$1/etc/apt/apt.conf.d/99host" || true
    where_packages_are >"$1/etc/pip.conf"
    bundle=${PIP_CERT:-/etc/ssl/certs/ca-certificates.crt}
    [ ! -f "$bundle" ] || cp "$bundle" "$1/etc/host-certificates.pem"
    # folders of packages on this machine, which the configuration names
    sed 's/^[a-z-]* *=//' "$1/etc/pip.conf" | tr ' ' '\n' |
        sed -n 's#^\(file://\)\{0,1\}\(/[^/]*/[^/]*\).*#\2#p' | sort -u >"$1/etc/host-folders"
    while read -r folder; do mkdir -p "$1$folder"; done <"$1/etc/host-folders"
}

checkout() { # tree: what is committed
    mkdir -p "$1/srv/kiosk"
    find "$1/srv/kiosk" -mindepth 1 -maxdepth 1 ! -name .venv -exec rm -rf {} +
    git -C "$here" archive HEAD | tar -x -C "$1/srv/kiosk"
}

inside() { # tree command: in mounts and processes of its own, which end with it
    TREE=$1 unshare --mount --pid --fork sh -c '
        set -eu
        mount -t proc proc "$TREE/proc"
        mount --rbind /dev "$TREE/dev"
        mount -t tmpfs tmpfs "$TREE/dev/shm"
        mount -t tmpfs tmpfs "$TREE/tmp"
        while read -r folder; do
            [ ! -d "$folder" ] || mount --bind -o ro "$folder" "$TREE$folder"
        done <"$TREE/etc/host-folders"
        exec chroot "$TREE" /usr/bin/env -i HOME=/root LANG=C.UTF-8 TERM=dumb \
            PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
            ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
            ${no_proxy:+no_proxy="$no_proxy"} \
            ${PIP_INDEX_URL:+PIP_INDEX_URL="$PIP_INDEX_URL"} PIP_ROOT_USER_ACTION=ignore \
            $([ ! -f "$TREE/etc/host-certificates.pem" ] || echo PIP_CERT=/etc/host-certificates.pem) \
            sh -c "cd /srv/kiosk && $0"' "$2"
}

mkdir -p "$place"
failed=0
: >"$place/totals"
for suite in $suites; do
    tree=$place/$suite
    [ -z "${FRESH:-}" ] || rm -rf "$tree"
    [ -x "$tree/bin/sh" ] || bare_tree "$suite" "$tree"
    configure "$tree"
    checkout "$tree"
    for target in $targets; do
        log=$place/$suite.$target.log
        result=passed
        inside "$tree" "make $target" >"$log" 2>&1 || {
            result=FAILED
            failed=1
        }
        python=$(inside "$tree" 'python3 --version')
        echo "$suite, $python, make $target: $result: $(tail -n 1 "$log")" |
            tee -a "$place/totals"
    done
done
exit "$failed"
