package folkmoot.export;

import folkmoot.text.Texts;
import java.util.List;

/** The table that says what every column of the others means. */
final class Dictionary {
  private final Texts texts;

  Dictionary(Texts texts) {
    this.texts = texts;
  }

  Sheet of(List<Sheet> sheets) {
    Sheet.Filling sheet = new Sheet.Filling("dictionary", "file", "column", "meaning");
    sheet.row("", "", texts.plain("export.dictionary.absent"));
    sheet.row("", "", texts.plain("export.dictionary.apostrophe"));
    for (Sheet each : sheets) {
      String file = each.name() + ".csv";
      sheet.row(file, "", texts.plain("export.sheet." + each.name()));
      for (String column : each.columns()) {
        sheet.row(file, column, texts.plain("export.column." + each.name() + "." + column));
      }
    }
    return sheet.done();
  }
}
