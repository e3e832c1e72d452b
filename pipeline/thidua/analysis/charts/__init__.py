"""Charts of a dataset of plans: tidy frames -> altair charts -> SVG, PNG or JSON, no browser.

What a colour tells, a shape, a length or a number tells too: plans are read in grey print. Rows
and columns keep the order of their first appearance, or of the categories of a pandas Categorical,
unless a chart ranks them. Labels are cut at a word's end, the tooltip has them whole; a missing
label counts as ``UNKNOWN``. Titles are given as ``Tiếng Việt / English``. A frame without rows
makes a small chart that says so.
"""

from thidua.analysis.charts.files import save
from thidua.analysis.charts.frames import UNKNOWN, Floats
from thidua.analysis.charts.networks import network
from thidua.analysis.charts.parts import NO_DATA, OTHER, Chart
from thidua.analysis.charts.tables import heat_map, status_map
from thidua.analysis.charts.timeline import citation_timeline
from thidua.analysis.charts.values import bars, target_distribution

__all__ = [
    "NO_DATA",
    "OTHER",
    "UNKNOWN",
    "Chart",
    "Floats",
    "bars",
    "citation_timeline",
    "heat_map",
    "network",
    "save",
    "status_map",
    "target_distribution",
]
