"""The situation summary on a terminal."""

from rich.console import Console
from rich.text import Text

from marsad.cli.printing import console, plain
from marsad.publish import Block, Summary


def show_summary(summary: Summary) -> None:
    """Print counts, what happened, who says so, what is disputed and what is unknown."""
    out = console()
    out.print(Text(" · ".join(f"{count} {name}" for name, count in summary.counts), style="bold"))
    out.print(Text(plain(summary.as_of + (f" · only {summary.asked}" if summary.asked else "")), style="dim"))
    for block in summary.blocks:
        _show_block(out, block)
    out.print()
    out.print(Text(plain(summary.caveat), style="dim"))


def _show_block(out: Console, block: Block) -> None:
    out.print()
    out.print(Text(block.title, style="bold"))
    for line in block.lines:
        out.print(Text("  " + plain(line.text), style="dim" if line.quiet else ""))
    if block.more:
        out.print(Text(f"  … and {block.more} more in the report", style="dim"))
    if not block.lines:
        out.print(Text(f"  {block.empty}", style="dim"))
