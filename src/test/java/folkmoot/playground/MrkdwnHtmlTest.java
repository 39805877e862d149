package folkmoot.playground;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MrkdwnHtmlTest {
  private final Gallery gallery = new Gallery();
  private final MrkdwnHtml words = new MrkdwnHtml(gallery.world);

  private String html(String mrkdwn) {
    return words.mrkdwn(mrkdwn, gallery.person("Amira Khan"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a *bold* word            | a <strong>bold</strong> word
          _slanted_, ~struck~      | <em>slanted</em>, <s>struck</s>
          *_both_*                 | <strong><em>both</em></strong>
          snake_case_word, 2*3*4   | snake_case_word, 2*3*4
          * not a list *           | * not a list *
          *open                    | *open
          `*code*` *x*             | <code>*code*</code> <strong>x</strong>
          *a `b*` c*               | <strong>a <code>b*</code> c</strong>
          (*in brackets*).         | (<strong>in brackets</strong>).
          1 &lt; 2 &amp;&amp; 3    | 1 &lt; 2 &amp;&amp; 3
          &amp;lt;b&amp;gt;        | &amp;lt;b&amp;gt;
          """)
  void emphasis_and_code_are_drawn_as_slack_draws_them(String mrkdwn, String expected) {
    assertThat(html(mrkdwn)).isEqualTo(expected);
  }

  @Test
  void lines_stay_lines_and_quotes_and_fences_are_blocks() {
    assertThat(html("one\n• two\n> quoted *b*\n&gt; more\nafter"))
        .isEqualTo("one<br>• two<blockquote>quoted <strong>b</strong><br>more</blockquote>after");
    assertThat(html("x\n```\na *b*\n <@U07AMIRAKH>\n```\ny"))
        .isEqualTo("x<pre class=\"code\">a *b*\n @Amira Khan</pre>y");
    assertThat(html("an ``` open fence")).isEqualTo("an ``` open fence");
  }

  @Test
  void emphasis_does_not_go_over_the_end_of_a_line() {
    assertThat(html("*one\ntwo*")).isEqualTo("*one<br>two*");
  }

  @Test
  void people_channels_and_everybody_are_chips() {
    Document drawn =
        Jsoup.parseBodyFragment(
            html(
                "<@U07AMIRAKH> <@U07ROSADEL> <@U07FLKMOOT> <#C07WARMHMS> <#C0NOWHERE|far>"
                    + " <!here> <!channel> <!subteam^S1|@conveners>"));

    assertThat(drawn.select(".mention").eachText())
        .containsExactly(
            "@Amira Khan",
            "@Rosa Delgado",
            "@Folkmoot",
            "#warm-homes",
            "#far",
            "@here",
            "@channel",
            "@conveners");
    assertThat(drawn.select(".me").eachText()).containsExactly("@Amira Khan", "@here", "@channel");
    assertThat(drawn.select("a").eachAttr("href"))
        .containsExactly("/?as=U07AMIRAKH&place=C07WARMHMS");
  }

  @Test
  void a_channel_somebody_is_not_in_is_no_link() {
    String seen = words.mrkdwn("<#C07GREENST>", gallery.person("Zoë Hart"));

    assertThat(seen).isEqualTo("<span class=\"mention\">#private-channel</span>");
  }

  @Test
  void links_lead_out_safely_and_only_to_the_web_or_a_mailbox() {
    Document drawn =
        Jsoup.parseBodyFragment(
            html(
                "<https://example.org/a?b=1&amp;c=2|a &lt;link&gt;> (see https://example.org/x_y_z.)"
                    + " <mailto:a@example.org|write> <javascript:alert(1)|press> <data:text/html,x>"));

    assertThat(drawn.select("a").eachAttr("href"))
        .containsExactly(
            "https://example.org/a?b=1&c=2", "https://example.org/x_y_z", "mailto:a@example.org");
    assertThat(drawn.select("a").eachAttr("rel")).containsOnly("noopener noreferrer");
    assertThat(drawn.text()).contains("a <link>", "press", "data:text/html,x");
  }

  @Test
  void emoji_are_named_and_unknown_ones_stay_as_typed() {
    assertThat(html("done :tada: :nobody: at 10:30:00"))
        .isEqualTo(
            "done <span class=\"emoji\" role=\"img\" aria-label=\"tada\">🎉</span> :nobody: at"
                + " 10:30:00");
    assertThat(MrkdwnHtml.plain("*stars* :tada:\n<b>")).isEqualTo("*stars* 🎉<br>&lt;b&gt;");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Amira Khan | {date_long_pretty} at {time} | Today at 20:00
          Uma Rao    | {date_long_pretty} at {time} | Tomorrow at 01:30
          Uma Rao    | {date_num} {time_secs}       | 2026-12-01 01:30:00
          Amira Khan | {date} / {date_short}        | 30 November 2026 / 30 Nov 2026
          Uma Rao    | {date_long}                  | Tuesday 1 December 2026
          Amira Khan | closes {date_pretty}         | Closes today
          Amira Khan | {ago}                        | In 11 hours
          Amira Khan | {day_divider_pretty} {what}  | Today {what}
          """)
  void a_moment_is_shown_in_the_readers_zone(String reader, String format, String expected) {
    long seconds = Gallery.NOW.plusSeconds(11 * 3_600).getEpochSecond();
    Document drawn =
        Jsoup.parseBodyFragment(
            words.mrkdwn("<!date^" + seconds + "^" + format + "|later>", gallery.person(reader)));

    assertThat(drawn.text()).isEqualTo(expected);
    assertThat(drawn.select("time").attr("datetime")).isEqualTo("2026-11-30T20:00:00Z");
  }

  @Test
  void a_moment_may_be_a_link_and_an_unreadable_one_is_its_fallback() {
    assertThat(html("<!date^1796115600^{date_num}^https://example.org/x|later>"))
        .startsWith("<a href=\"https://example.org/x\"")
        .contains("2026-12-01");
    assertThat(html("<!date^soon^{date}|at *six* &lt;b&gt;>")).isEqualTo("at *six* &lt;b&gt;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "*<img src=x onerror=alert(1)>*",
        "`<svg/onload=alert(1)>`",
        "```<iframe src=x>```",
        "<https://x.org/\" onmouseover=\"alert(1)|x>",
        "<javascript:alert(1)>",
        "<@\"><img src=x>>",
        "<!date^1796115600^<b>{date}</b>^javascript:alert(1)|<i>x</i>>",
        "> <object data=x>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<#C07WARMHMS|\"><script>>",
        "_*~`<<<>>>`~*_ :tada:<b>"
      })
  void nasty_words_never_become_markup(String nasty) {
    Document drawn = Jsoup.parseBodyFragment(html(nasty));

    assertThat(drawn.select("script, img, svg, iframe, object, b, i")).isEmpty();
    assertThat(drawn.select("[onmouseover], [onerror], [onload]")).isEmpty();
    assertThat(drawn.select("a").eachAttr("href")).noneMatch(href -> href.startsWith("java"));
  }
}
