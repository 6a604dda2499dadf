"""What every feature may use and is itself no feature: clocks, paths, files, processes, words."""
