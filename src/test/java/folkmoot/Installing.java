package folkmoot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser who installs Folkmoot, step by step. */
final class Installing {
  static final String ALDERMOOR = "T07ALDERMR";
  static final String WREN_VALLEY = "T07WRENVAL";

  private static final HttpClient BROWSER =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private Installing() {}

  /** A page as a browser sees it. */
  record Page(int status, String html, String location, String cookie) {}

  /** What Slack sends back, in the browser with this cookie. */
  record Back(URI address, String cookie) {}

  static Page get(URI address, String cookie) {
    return page(HttpRequest.newBuilder(address).header("Cookie", cookie).build());
  }

  static Page post(URI address, String form) {
    return page(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  private static Page page(HttpRequest request) {
    try {
      HttpResponse<String> response = BROWSER.send(request, BodyHandlers.ofString(UTF_8));
      String set = response.headers().firstValue("Set-Cookie").orElse("");
      return new Page(
          response.statusCode(),
          response.body(),
          response.headers().firstValue("Location").orElse(""),
          set.replaceFirst(";.*", ""));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Goes as far as Slack's page and allows it for this workspace; "" for Cancel. */
  static Back allowed(URI installPage, String team) {
    Page first = get(installPage, "x=y");
    String link = first(first.html(), "href=\"([^\"]*/oauth/v2/authorize[^\"]*)\"");
    Page slack = get(URI.create(link.replace("&amp;", "&")), "x=y");
    String form =
        "team="
            + team
            + "&redirect_uri="
            + encoded(first(slack.html(), "name=\"redirect_uri\" value=\"([^\"]*)\""))
            + "&state="
            + encoded(first(slack.html(), "name=\"state\" value=\"([^\"]*)\""));
    URI there = URI.create(link.replaceFirst("\\?.*", ""));
    Page answer = post(there, form);
    return new Back(URI.create(answer.location()), first.cookie());
  }

  /** The whole way; the page at its end. */
  static Page install(URI installPage, String team) {
    Back back = allowed(installPage, team);
    Page done = get(back.address(), back.cookie());
    return done.status() == 303 ? get(back.address().resolve(done.location()), "x=y") : done;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static String first(String html, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(html);
    if (!found.find()) {
      throw new AssertionError("no " + pattern + " in " + html);
    }
    return found.group(1);
  }
}
