"""From a downloaded file to the pack that runs: archive, pointer, pack resolver."""
