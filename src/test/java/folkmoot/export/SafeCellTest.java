package folkmoot.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write is never run by a spreadsheet, and reads as it was written. */
class SafeCellTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "|cmd",
        "\t=1",
        "\tx",
        "\r=1",
        "\r\n=1",
        "\nx",
        " =1",
        "\u00A0=1",
        "\u200B=1",
        "\uFEFF=1",
        "\"=1",
        "'=1",
        "\u201C=1",
        "' \"=1",
        "\uFF1D1",
        "\uFF0B1",
        "\uFF0D1",
        "\uFF20A",
        "\u22121",
        "\u0000=1",
        "\u0007+1"
      })
  void what_looks_like_a_formula_gets_an_apostrophe(String words) {
    assertThat(SafeCell.of(words)).startsWith("'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a=b",
        "Fewer letters, more calls",
        "5 of 9",
        "\"Quoted\"",
        "Zwei\nZeilen",
        "日本",
        "(-1)",
        "#1"
      })
  void everything_else_stays_as_it_is(String words) {
    assertThat(SafeCell.of(words)).isEqualTo(words);
  }

  @Test
  void a_table_is_read_back_as_it_was_and_numbers_stay_numbers() {
    Sheet.Filling sheet = new Sheet.Filling("words", "round", "words");
    sheet.row(-3, "He said \"no\",\nthen; =left");
    sheet.row(12, "=HYPERLINK(\"http://x\")");
    String csv = new String(Csv.of(sheet.done()), UTF_8);
    assertThat(csv).startsWith("\uFEFF\"round\",\"words\"\r\n").endsWith("\r\n");
    List<CsvRecord> rows = CsvReader.builder().ofCsvRecord(csv.substring(1)).stream().toList();
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1).getFields()).containsExactly("-3", "He said \"no\",\nthen; =left");
    assertThat(rows.get(2).getFields()).containsExactly("12", "'=HYPERLINK(\"http://x\")");
  }
}
