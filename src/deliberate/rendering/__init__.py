"""This package is how texts and graphs are written down: plain text, Markdown, Mermaid and GraphML."""

from .graphml import as_graphml
from .markdown import as_markdown
from .mermaid import as_mermaid
from .text import as_text

__all__ = ["as_graphml", "as_markdown", "as_mermaid", "as_text"]
