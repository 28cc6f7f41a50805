package org.gatehouse.web.sheet;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gatehouse.answer.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * How wide a sheet is. A row is kept up to its last cell, so that one cell far to the right would make a small file
 * take all memory.
 */
final class SheetWidth {

    /** Far more than the columns of any table: A to CV. */
    static final int COLUMNS_MAX = 100;

    private static final int LETTERS = 26;

    private SheetWidth() {}

    /** @throws UnreadableSheet when a cell lies further to the right, or this is no sheet */
    static void require(InputStream sheet) throws UnreadableSheet {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(sheet);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("c")
                        && column(reader.getAttributeValue(null, "r")) > COLUMNS_MAX) {
                    throw unreadable();
                }
            }
        } catch (XMLStreamException broken) {
            throw unreadable();
        }
    }

    private static UnreadableSheet unreadable() {
        return new UnreadableSheet(new FieldError("file", "sheet.unreadable"));
    }

    /** The number of the column that a reference such as AB12 names, from 1; 0 for none. */
    static int column(@Nullable String reference) {
        int column = 0;
        for (int i = 0; reference != null && i < reference.length() && column <= COLUMNS_MAX; i++) {
            int letter = Character.toUpperCase(reference.charAt(i)) - 'A';
            if (letter < 0 || letter >= LETTERS) {
                break;
            }
            column = column * LETTERS + letter + 1;
        }
        return column;
    }

    /** The same the other way: 28 is AB. */
    static String letters(int column) {
        String letters = "";
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters = (char) ('A' + (rest - 1) % LETTERS) + letters;
        }
        return letters;
    }
}
