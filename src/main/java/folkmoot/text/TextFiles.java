package folkmoot.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Reads the text files: {@code texts/index.txt} names them, one a line, since a folder inside a jar
 * cannot be listed as one on disk can.
 */
final class TextFiles {
  private static final String FOLDER = "/texts/";

  private TextFiles() {}

  /** Patterns of one language by key, of all features; empty where no file is of that language. */
  static Map<String, String> patterns(String language) {
    Map<String, String> patterns = new LinkedHashMap<>();
    String ending = "_" + language + ".properties";
    for (String file : files()) {
      if (file.endsWith(ending)) {
        String feature = file.substring(0, file.length() - ending.length());
        addOwn(patterns, feature, read(file));
      }
    }
    return patterns;
  }

  /** The languages there are files of, such as {@code en}, each once. */
  static List<String> languages() {
    return files().stream()
        .map(file -> file.substring(file.lastIndexOf('_') + 1, file.lastIndexOf('.')))
        .distinct()
        .sorted()
        .toList();
  }

  /** The names of all text files. */
  static List<String> files() {
    try (InputStream index = open("index.txt")) {
      return new String(index.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addOwn(Map<String, String> patterns, String feature, Properties read) {
    for (String key : read.stringPropertyNames()) {
      if (!key.startsWith(feature + ".")) {
        throw new IllegalStateException("text " + key + " is not one of " + feature);
      }
      patterns.put(key, read.getProperty(key));
    }
  }

  private static Properties read(String file) {
    Properties read = new Properties();
    try (InputStream in = open(file)) {
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }

  private static InputStream open(String name) {
    InputStream in = TextFiles.class.getResourceAsStream(FOLDER + name);
    if (in == null) {
      throw new IllegalStateException("no text file " + name);
    }
    return in;
  }
}
