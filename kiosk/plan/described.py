"""Title and language in a PDF's metadata, for screen readers.

Qt 6.11.3 writes neither the language nor the request to show the title into the catalog
(docs/adr/0022-pdf-language.md).
"""

from io import BytesIO
from xml.sax.saxutils import escape

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


def xmp(title: str, language: str, creator: str) -> bytes:
    """Return the metadata packet (XMP) of a document in a language, such as "en" or "pt-BR"."""
    return _XMP.format(
        title=escape(title), language=escape(language), creator=escape(creator)
    ).encode()


def with_language(pdf: bytes, language: str, *, right_to_left: bool) -> bytes:
    """Return the PDF with its language, its direction, and its title in the viewer's title bar."""
    # 0.3 s to import; needed by `kiosk plan` alone
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import BooleanObject, DictionaryObject, NameObject, TextStringObject

    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    catalog = writer.root_object
    catalog[NameObject("/Lang")] = TextStringObject(language)
    shown = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
    if right_to_left:
        shown[NameObject("/Direction")] = NameObject("/R2L")
    catalog[NameObject("/ViewerPreferences")] = shown
    out = BytesIO()
    writer.write(out)
    return out.getvalue()
