"""This package is how texts and graphs are written down: plain text, Markdown, tables, Mermaid and GraphML."""

from .graphml import as_graphml
from .markdown import as_markdown
from .mermaid import as_mermaid
from .tables import table_as_markdown, table_as_text
from .text import as_text

__all__ = ["as_graphml", "as_markdown", "as_mermaid", "as_text", "table_as_markdown", "table_as_text"]
