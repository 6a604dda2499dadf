"""The program openssl, which asks for passphrases on the terminal and signs.

A key goes to it through a pipe, so that it can be opened once and used twice without being written
down. Standard input stays what it is: without a terminal openssl asks there.
"""

import os

from kiosk.shared import child_process
from kiosk.updates.model.errors import UpdateError

WHERE_ASKED = "Type it again, in a terminal."


def run(words: list[str], option: str = "", key: bytes = b"") -> bytes:
    """Return what openssl writes; `key` is what it reads as the file of `option`.

    `UpdateError` if it ends otherwise than well; what it says of that is in its own words only.
    """
    program = child_process.program("openssl")
    if program is None:
        raise UpdateError("openssl is missing.", "Install it; on Debian: apt install openssl")
    reading, writing = os.pipe()
    with os.fdopen(writing, "wb") as pipe:
        pipe.write(key)  # a pipe holds far more than a key
    try:
        files = [option, f"/dev/fd/{reading}"] if option else []
        child = child_process.start(
            [program, *words, *files],
            stdin=child_process.INHERITED,  # it asks on the terminal itself
            stdout=child_process.PIPE,
            pass_fds=[reading],
        )
        try:
            said = child.communicate()[0]
        finally:
            child_process.end(child)
    finally:
        os.close(reading)
    if child.returncode:
        raise UpdateError(f"openssl could not {words[0]}.", "Is it version 3?")
    return said
