"""How Sphinx builds the pages in this folder: `make docs`."""

from importlib.metadata import version as version_of

project = "deliberate"
author = "The deliberate authors"
copyright = "2026, The deliberate authors"  # noqa: A001 - the name that Sphinx reads
release = version_of("deliberate-cases")
version = release

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
html_theme = "furo"
html_title = "deliberate"
exclude_patterns = ["_build"]

myst_heading_anchors = 3
autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented_params"
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True  # fields stand in the list of their class, once

# Nothing is fetched while building, so what others document cannot be linked to.
nitpicky = True
nitpick_ignore_regex = [
    (r"py:.*", r"(collections|concurrent|datetime|enum|fractions|os|pathlib|types|typing|collections\.abc)\..*"),
    (r"py:.*", r"(networkx|nx|attrs?|cattrs)\..*|MultiDiGraph"),
]
