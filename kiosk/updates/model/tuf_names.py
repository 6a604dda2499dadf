"""python-tuf's names, taken from where they are defined.

The public modules pass them on without saying so, which strict type checking does not accept.
"""

from securesystemslib.signer._key import Key as Key, SSlibKey as SSlibKey
from securesystemslib.signer._signature import Signature as Signature
from securesystemslib.signer._signer import SecretsHandler as SecretsHandler, Signer as Signer
from tuf.api._payload import (
    DelegatedRole as DelegatedRole,
    Delegations as Delegations,
    MetaFile as MetaFile,
    Role as Role,
    Root as Root,
    Snapshot as Snapshot,
    T as T,
    TargetFile as TargetFile,
    Targets as Targets,
    Timestamp as Timestamp,
)
from tuf.api.metadata import Metadata as Metadata
from tuf.ngclient.config import UpdaterConfig as UpdaterConfig
from tuf.ngclient.fetcher import FetcherInterface as FetcherInterface
from tuf.ngclient.updater import Updater as Updater
