"""The key ceremony: a repository's first root, new keys for old ones, and who may sign what."""

from collections.abc import Mapping, Sequence

from kiosk.updates.errors import UpdateError
from kiosk.updates.keys import KeyFile
from kiosk.updates.repository import Days, Repository
from kiosk.updates.tuf_names import DelegatedRole, Delegations, Metadata, Root, Targets

TOP = ("root", "targets", "snapshot", "timestamp")
CANARY, CLINIC = "canary", "clinic-"


def start(
    repository: Repository,
    keys: Mapping[str, KeyFile],
    names: Mapping[str, Sequence[str]],
    threshold: int,
    days: Days,
) -> None:
    """Start a repository: `names` of keys for each top role, and how many sign a root."""
    if not 1 <= threshold <= len(names["root"]):
        raise UpdateError(
            f"{threshold} of {len(names['root'])} keys cannot sign.", "Name more keys for --root."
        )
    root = Root(consistent_snapshot=True)
    for role in TOP:
        for name in names[role]:
            root.add_key(_key(keys, name).public, role)
    root.roles["root"].threshold = threshold
    repository.start(root, days)


def replace_key(
    repository: Repository, keys: Mapping[str, KeyFile], role: str, old: str, new: str
) -> None:
    """Take a key away from a role and give it to another; what it has signed is signed anew.

    The lost key's public half is enough; the root is signed by the old and the new keys of root.
    """
    gone, fresh = _key(keys, old).public, _key(keys, new).public
    if role in TOP:
        before, after = repository.next_root()
        _swap(after.signed, role, gone.keyid, old)
        after.signed.add_key(fresh, role)
        repository.write_root(after, [before])
        changed = {"targets": repository.targets()} if role == "targets" else {}
    else:
        targets = repository.targets()
        _swap(targets.signed, role, gone.keyid, old)
        targets.signed.add_key(fresh, role)
        changed = {"targets": targets, role: repository.targets(role)}
    repository.write_targets(changed)


def delegate(repository: Repository, keys: Mapping[str, KeyFile], role: str, name: str) -> None:
    """Let a key sign for the canary group, or for one clinic (`clinic-NAME`), and nothing else."""
    paths = [f"clinics/{role.removeprefix(CLINIC)}/*"]
    if role == CANARY:
        paths = ["canary/*"]
    elif not role.startswith(CLINIC) or not role.removeprefix(CLINIC).replace("-", "").isalnum():
        raise UpdateError(f"“{role}” is not a role.", "Write canary, or clinic-NAME.")
    targets, key = repository.targets(), _key(keys, name).public
    delegations = targets.signed.delegations or Delegations({}, {})
    roles = delegations.roles or {}
    if role in roles:
        raise UpdateError(f"“{role}” has its key already.", "Change it with: keys replace")
    roles[role] = DelegatedRole(role, [key.keyid], 1, True, paths)
    targets.signed.delegations = Delegations({**delegations.keys, key.keyid: key}, roles)
    repository.write_targets({"targets": targets, role: Metadata(Targets())})


def renew(repository: Repository, everything: bool) -> None:
    """Let the signatures hold from today on: the daily ones, or with `everything` all of them."""
    if not everything:
        repository.renew()
        return
    before, after = repository.next_root()
    repository.write_root(after, [before])
    repository.write_targets({role: repository.targets(role) for role in repository.roles()})


def _swap(by: Root | Targets, role: str, keyid: str, name: str) -> None:
    try:
        by.revoke_key(keyid, role)
    except ValueError as error:
        raise UpdateError(f"“{role}” has no key “{name}”.", "Look at the names.") from error


def _key(keys: Mapping[str, KeyFile], name: str) -> KeyFile:
    if name not in keys:
        known = ", ".join(sorted(keys)) or "none"
        raise UpdateError(f"There is no key “{name}”; found: {known}.", "Look at --keys.")
    return keys[name]
