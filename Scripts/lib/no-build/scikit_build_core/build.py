"""Stands in for a source distribution's build backend while pip downloads it.

pip asks a backend for the metadata of whatever it downloads. This one hands over the PKG-INFO that the distribution
holds: none of the distribution's code runs, and pip installs no unpinned backend for the purpose.
"""

import email.parser
import pathlib
import shutil


def prepare_metadata_for_build_wheel(metadata_directory, config_settings=None):
    source = pathlib.Path("PKG-INFO")
    fields = email.parser.HeaderParser().parsestr(source.read_text(encoding="utf-8"))
    name = "{}-{}.dist-info".format(fields["Name"].replace("-", "_"), fields["Version"])
    folder = pathlib.Path(metadata_directory, name)
    folder.mkdir()
    shutil.copyfile(source, folder / "METADATA")
    return name
