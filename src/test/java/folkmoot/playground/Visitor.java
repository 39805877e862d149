package folkmoot.playground;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser without scripts: looks at the page, and sends its forms. */
final class Visitor {
  private final Town town;

  Visitor(Town town) {
    this.town = town;
  }

  String look(String as, String place) {
    return at("/?as=" + as + "&place=" + place);
  }

  String at(String address) {
    return town.send(town.request(address).GET()).response().body();
  }

  /** Sends a form of the page, and gives what it was answered with. */
  Town.Reply acted(String name, String... namesAndValues) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form.append(i == 0 ? "" : "&")
          .append(namesAndValues[i])
          .append('=')
          .append(URLEncoder.encode(namesAndValues[i + 1], UTF_8));
    }
    return town.send(
        town.request("playground/act/" + name)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form.toString())));
  }

  /** Where an act leads to. */
  String led(String name, String... namesAndValues) {
    Town.Reply reply = acted(name, namesAndValues);
    assertThat(reply.status()).isEqualTo(303);
    return reply.response().headers().firstValue("Location").orElse("");
  }

  /** What the page shows after an act. */
  String after(String name, String... namesAndValues) {
    return at(led(name, namesAndValues));
  }

  /** The messages on a page, without what stands around them. */
  static String messages(String page) {
    return page.substring(page.indexOf("id=\"messages\""), page.indexOf("id=\"latest\""));
  }

  static String found(String page, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).as(pattern + " in " + page).isTrue();
    return matcher.group(1);
  }
}
