"""What every part of the paper is made with: its measures, blocks, marks, codes."""
