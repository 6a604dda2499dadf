"""What every part of `ui` may use: state loop, ticker, worker thread, child processes."""
