"""What every feature may build on and is no feature: clocks, paths, files, processes, words."""
