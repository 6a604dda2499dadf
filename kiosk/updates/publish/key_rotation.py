"""Key rotation: a repository's first root, new keys for old ones, and who may sign what."""

from collections.abc import Mapping, Sequence

from kiosk.updates.model.errors import UpdateError
from kiosk.updates.model.tuf_names import (
    DelegatedRole,
    Delegations,
    Key,
    Metadata,
    Role,
    Root,
    Targets,
)
from kiosk.updates.publish.keys import KeyFile
from kiosk.updates.publish.repository import Days, Repository

TOP = ("root", "targets", "snapshot", "timestamp")
CANARY, CLINIC = "canary", "clinic-"
LOST = "lost"
"""Stands for the key of a role that is not at hand."""


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
    repository: Repository, keys: Mapping[str, KeyFile], roles: Sequence[str], old: str, new: str
) -> None:
    """Take a key away from roles and give them another; what it has signed is signed anew.

    `old` may be `LOST`, for a key of which even the public half is gone. Name every role of a lost
    key at once: each is signed again at the end. The old and the new keys of root sign the root.
    A role that has its new key already, from a replacement that stopped half-way, keeps it.
    """
    fresh = _key(keys, new).public
    above = [role for role in roles if role in TOP]
    below = [role for role in roles if role not in TOP]
    with repository.at_once():
        before, after = repository.next_root()
        if _swap(after.signed, above, old, fresh, keys):
            repository.write_root(after, [before])
        targets = repository.targets()
        _swap(targets.signed, below, old, fresh, keys)
        changed = {"targets": targets} if below or "targets" in above else {}
        repository.write_targets({**changed, **{role: repository.targets(role) for role in below}})


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
    with repository.at_once():
        before, after = repository.next_root()
        repository.write_root(after, [before])
        repository.write_targets({role: repository.targets(role) for role in repository.roles()})


def _swap(
    by: Root | Targets, roles: Sequence[str], old: str, fresh: Key, keys: Mapping[str, KeyFile]
) -> bool:
    """Give roles another key; whether that changed anything."""
    lost = old == LOST and LOST not in keys
    leaving = "" if lost or not roles else _key(keys, old).public.keyid
    todo = [r for r in roles if not _is_done(_roles(by).get(r), fresh, leaving, keys)]
    gone = {role: leaving or _missing(by, role, keys) for role in todo}
    for role, keyid in gone.items():
        try:
            by.revoke_key(keyid, role)
        except ValueError as error:
            raise UpdateError(f"“{role}” has no key “{old}”.", "Look at the names.") from error
        by.add_key(fresh, role)
    return bool(gone)


def _is_done(role: Role | None, fresh: Key, old: str, keys: Mapping[str, KeyFile]) -> bool:
    """Tell whether a role has the new key and the old one no more; a lost one leaves none."""
    if role is None or fresh.keyid not in role.keyids or old in role.keyids:
        return False
    held = {key.public.keyid for key in keys.values()}
    return bool(old) or held.issuperset(role.keyids)


def _roles(by: Root | Targets) -> Mapping[str, Role]:
    if isinstance(by, Root):
        return by.roles
    return (by.delegations.roles if by.delegations else None) or {}


def _missing(by: Root | Targets, role: str, keys: Mapping[str, KeyFile]) -> str:
    """Return the one key of a role that is not at hand."""
    roles = _roles(by)
    held = {key.public.keyid for key in keys.values()}
    missing = [keyid for keyid in roles[role].keyids if keyid not in held] if role in roles else []
    if len(missing) != 1:
        raise UpdateError(
            f"“{role}” has {len(missing)} keys that are not at hand; “{LOST}” stands for one.",
            "Put in the sticks with the others, or name the key.",
        )
    return missing[0]


def _key(keys: Mapping[str, KeyFile], name: str) -> KeyFile:
    if name not in keys:
        known = ", ".join(sorted(keys)) or "none"
        raise UpdateError(f"There is no key “{name}”; found: {known}.", "Look at --keys.")
    return keys[name]
