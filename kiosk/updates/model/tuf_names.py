"""python-tuf's names, taken from where they are defined.

The public modules pass them on without saying so, which strict type checking does not accept.
"""

from securesystemslib.signer._key import Key as Key
from securesystemslib.signer._key import SSlibKey as SSlibKey
from securesystemslib.signer._signature import Signature as Signature
from securesystemslib.signer._signer import SecretsHandler as SecretsHandler
from securesystemslib.signer._signer import Signer as Signer
from tuf.api._payload import DelegatedRole as DelegatedRole
from tuf.api._payload import Delegations as Delegations
from tuf.api._payload import MetaFile as MetaFile
from tuf.api._payload import Role as Role
from tuf.api._payload import Root as Root
from tuf.api._payload import Snapshot as Snapshot
from tuf.api._payload import T as T
from tuf.api._payload import TargetFile as TargetFile
from tuf.api._payload import Targets as Targets
from tuf.api._payload import Timestamp as Timestamp
from tuf.api.metadata import Metadata as Metadata
from tuf.ngclient.config import UpdaterConfig as UpdaterConfig
from tuf.ngclient.fetcher import FetcherInterface as FetcherInterface
from tuf.ngclient.updater import Updater as Updater
