"""The items of a list: one paragraph each."""

from markdown_it.tree import SyntaxTreeNode

from kiosk.content.markdown.context import Context


def items_of(node: SyntaxTreeNode, context: Context) -> list[SyntaxTreeNode]:
    """Return the inline node of each item; an item that holds more is a problem."""
    found: list[SyntaxTreeNode] = []
    for item in node.children:
        inline = _inline(item, context)
        if inline is not None:
            found.append(inline)
    return found


def _inline(item: SyntaxTreeNode, context: Context) -> SyntaxTreeNode | None:
    line = context.line(item)
    if not item.children or not item.children[0].children:
        context.error(line, "A list has an empty item.", "Write its words, or remove the line.")
        return None
    for child in item.children:
        if child.type in ("bullet_list", "ordered_list"):
            context.error(
                context.line(child),
                "A list stands inside a list.",
                "Make it one list, or write two with words between them.",
            )
            return None
        if child.type != "paragraph":
            context.error(
                context.line(child),
                "A list's item holds something other than words.",
                "Put it below the list, after an empty line, without spaces before it.",
            )
            return None
    if len(item.children) > 1:
        context.error(
            context.line(item.children[1]),
            "A list's item has two paragraphs.",
            "Make it one paragraph, or two items.",
        )
        return None
    inline: SyntaxTreeNode = item.children[0].children[0]
    return inline
