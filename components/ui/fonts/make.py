"""Makes the two cuts of this folder from the subsets that @fontsource publishes: see README.md."""

import sys
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

FIGURES = set(range(0x30, 0x3A))
source, work = Path(sys.argv[1]), Path(sys.argv[2])
target = Path(__file__).parent


def part(path, without, name):
    """What a file has beyond `without`, as a file of its own, because the merger reads files."""
    font = TTFont(path)
    options = Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "liga", "locl", "calt"]
    options.notdef_outline = True
    options.name_IDs = ["*"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=set(font.getBestCmap()) - without)
    subsetter.subset(font)
    font.flavor = None
    font.save(work / name)
    return str(work / name)


# The subsets come from one font with one set of instructions, so those of each glyph hold for all.
Glyph.removeHinting = lambda glyph: None

for weight in ("400", "600"):
    published = lambda subset: source / f"be-vietnam-pro-{subset}-{weight}-normal.woff2"
    latin = set(TTFont(published("latin")).getBestCmap())
    parts = [
        part(published("latin"), FIGURES, "latin.ttf"),
        part(published("vietnamese"), latin, "vietnamese.ttf"),
        part(target / f"figures-{weight}.woff2", set(), "figures.ttf"),
    ]
    merged = Merger().merge(parts)
    merged.flavor = "woff2"
    merged.save(target / f"be-vietnam-pro-{weight}.woff2")
