package folkmoot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Takes away all that was offered to take away, and reads its pages and files. */
final class ExportsTaken {
  private static final Pattern LINK = Pattern.compile("http://[0-9.:]+/export/[A-Za-z0-9_-]{43}");

  private final Set<String> links = new TreeSet<>();
  private final HttpClient browser = HttpClient.newHttpClient();

  /** Somebody was told this, perhaps with a link in it. */
  void note(String said) {
    Matcher link = LINK.matcher(said);
    while (link.find()) {
      links.add(link.group());
    }
  }

  /** Follows each link once. */
  void read(SlackReads reads) throws Exception {
    for (String link : links) {
      reads.page("the page before it", new String(fetch(link, "GET", ""), UTF_8));
      reads.page("the report", new String(fetch(link, "POST", "as=report"), UTF_8));
      tables(fetch(link, "POST", "as=zip"), reads);
    }
    links.clear();
  }

  private static void tables(byte[] zip, SlackReads reads) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
      for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
        String text = new String(in.readAllBytes(), UTF_8);
        if (each.getName().endsWith(".html")) {
          reads.page(each.getName(), text);
        } else {
          reads.file(each.getName(), text);
        }
      }
    }
  }

  private byte[] fetch(String link, String method, String form) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(link))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(method, HttpRequest.BodyPublishers.ofString(form))
            .build();
    return browser.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
  }
}
