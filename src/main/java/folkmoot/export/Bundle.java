package folkmoot.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** All tables, what they mean and the page to print, in one file. */
final class Bundle {
  private Bundle() {}

  static byte[] of(Contents contents) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
      for (Sheet sheet : contents.sheets()) {
        add(zip, sheet.name() + ".csv", Csv.of(sheet), contents);
      }
      add(zip, "report.html", ReportPage.of(contents.report()).getBytes(UTF_8), contents);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, byte[] file, Contents contents)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setLastModifiedTime(FileTime.from(contents.made()));
    zip.putNextEntry(entry);
    zip.write(file);
    zip.closeEntry();
  }
}
