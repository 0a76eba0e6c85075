"""Compile the table: python -m gazetteer.build SOURCES_FOLDER."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from gazetteer.compiler import curated, enrich, ocha, whosonfirst
from gazetteer.compiler.entry import Draft
from gazetteer.compiler.write import write_tables


def compile_draft(sources: Path) -> Draft:
    """Gather all places from the sources folder and the curated lists."""
    draft = Draft()
    ocha.add_units(draft, sources)
    ocha.add_communities(draft, sources)
    localities = whosonfirst.read_localities(sources)
    used = whosonfirst.link(draft, localities)
    whosonfirst.add_hamlets(draft, localities, used)
    enrich.add_geonames_cities(draft, sources)
    enrich.add_open_syria_aliases(draft, sources)
    ocha.add_neighbourhoods(draft, sources)
    curated.add_places(draft, sources)
    curated.add_aliases(draft)
    curated.apply_corrections(draft)
    enrich.add_bare_names(draft)
    enrich.share_spellings_of_namesakes(draft)
    enrich.lend_seats_to_units(draft)
    enrich.add_bare_possessives(draft, curated.word_kinds())
    return draft


def main() -> None:
    """Read the arguments, write the table and print what it holds."""
    parser = argparse.ArgumentParser(prog="gazetteer.build", description=__doc__)
    parser.add_argument(
        "sources", type=Path, help="folder of the openly licensed sources"
    )
    sources: Path = parser.parse_args().sources
    if not sources.is_dir():
        parser.error(f"{sources}: no such folder")
    draft = compile_draft(sources)
    write_tables(draft, curated.word_kinds())
    counts = Counter(entry.feature for entry in draft.entries.values())
    for feature, count in counts.most_common():
        print(f"{count:6} {feature}")


if __name__ == "__main__":
    main()
