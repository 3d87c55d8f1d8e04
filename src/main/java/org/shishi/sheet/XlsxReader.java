package org.shishi.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RuleViolation;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads workbooks as a stream of cells: the whole usermodel of 10,000 rows would need a gigabyte. */
final class XlsxReader {

    private XlsxReader() {}

    static List<SheetTable> read(byte[] content, SheetLimits limits) {
        try (var workbook = OPCPackage.open(
                StrictParts.usual(new CountedParts(new ZipFileZipEntrySource(WorkbookZip.open(content)), limits)))) {
            return read(workbook, limits);
        } catch (RuleViolation e) {
            throw e;
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
            // the library answers a broken file with whatever it stumbles over
            throw (RuleViolation) RuleViolation.at("file", "sheet.file.damaged").initCause(e);
        }
    }

    private static List<SheetTable> read(OPCPackage workbook, SheetLimits limits)
            throws IOException, OpenXML4JException, SAXException {
        var reader = new XSSFReader(workbook);
        var index = new WorkbookXml();
        parse(reader.getWorkbookData(), index);
        var styles = new StylesXml();
        parse(reader.getStylesData(), styles);
        var texts = new TextTable(new ReadOnlySharedStringsTable(workbook, false));
        var tables = new ArrayList<SheetTable>();
        var budget = new CellBudget(limits);
        for (var sheet : index.sheets()) {
            var builder = new TableBuilder(sheet.name(), limits, budget);
            builder.seen(!sheet.hidden(), index.isActive(sheet));
            var cells = new CellReading(texts, styles, index.date1904());
            parse(reader.getSheet(sheet.relation()), new SheetXml(cells, builder));
            tables.add(builder.build());
        }
        return tables;
    }

    private static void parse(@Nullable InputStream xml, DefaultHandler handler) throws IOException, SAXException {
        if (xml == null) {
            return;
        }
        try (xml) {
            var parser = XMLHelper.newXMLReader();
            parser.setContentHandler(handler);
            parser.parse(new InputSource(xml));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
