package folkmoot.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A table as a file every spreadsheet opens: RFC 4180 in UTF-8, with the mark by which Excel knows
 * that. Words are always in quotes, so that a program that separates by semicolons finds none.
 */
final class Csv {
  private static final String MARK = "\uFEFF";

  private Csv() {}

  static byte[] of(Sheet sheet) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv =
        CsvWriter.builder()
            .quoteStrategy(QuoteStrategies.ALWAYS)
            .lineDelimiter(LineDelimiter.CRLF)
            .build(text)) {
      csv.writeRecord(sheet.columns());
      for (List<Object> row : sheet.rows()) {
        csv.writeRecord(row.stream().map(Csv::cell).toList());
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return (MARK + text).getBytes(UTF_8);
  }

  private static String cell(Object value) {
    return value instanceof Integer number ? number.toString() : SafeCell.of(value.toString());
  }
}
