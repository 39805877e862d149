package folkmoot.round;

import folkmoot.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Things that must not be found, and where they were found all the same. */
final class Needles {
  /** By a name for the report: the bytes in each form they could be kept in, as Latin-1 text. */
  private final Map<String, List<String>> forms = new LinkedHashMap<>();

  void add(String name, byte[] bytes) {
    forms.put(
        name,
        List.of(
            latin(bytes),
            HexFormat.of().formatHex(bytes),
            HexFormat.of().withUpperCase().formatHex(bytes),
            Base64.getEncoder().withoutPadding().encodeToString(bytes),
            Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)));
  }

  void add(String name, String text) {
    add(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The names of what is found in any table. */
  List<String> inTables(Database database) {
    List<String> found = new ArrayList<>();
    for (String table : tables(database)) {
      String content = content(database, table);
      in(content).forEach(name -> found.add(table + ": " + name));
    }
    return found;
  }

  /** The names of what is found in any file below a folder. */
  List<String> inFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> found = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        in(latin(Files.readAllBytes(file)))
            .forEach(name -> found.add(file.getFileName() + ": " + name));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> in(String haystack) {
    return forms.entrySet().stream()
        .filter(needle -> needle.getValue().stream().anyMatch(haystack::contains))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<String> tables(Database database) {
    return database.transact(
        tx ->
            tx.handle()
                .createQuery(
                    """
                    select table_name from information_schema.tables
                    where lower(table_schema) = 'public' order by table_name
                    """)
                .mapTo(String.class)
                .list());
  }

  private static String content(Database database, String table) {
    return database.transact(
        tx ->
            String.join(
                "\n",
                tx.handle()
                    .createQuery("select * from \"" + table + "\"")
                    .map(
                        (rows, context) -> {
                          StringBuilder row = new StringBuilder();
                          for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            Object value = rows.getObject(i);
                            row.append(
                                    value instanceof byte[] bytes
                                        ? latin(bytes)
                                        : latin(
                                            String.valueOf(value).getBytes(StandardCharsets.UTF_8)))
                                .append('\n');
                          }
                          return row.toString();
                        })
                    .list()));
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
