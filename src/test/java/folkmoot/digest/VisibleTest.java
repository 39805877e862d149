package folkmoot.digest;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.chart.BarChart;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plain words|plain words",
        "*bold* and _slanted_|bold and slanted",
        "snake_case stays|snake_case stays",
        "2 * 3 * 4|2  3  4",
        "a &amp; b &lt;c&gt;|a & b <c>",
        "&amp;lt;|&lt;",
        "> quoted|quoted",
        "see <https://example.org>|see https://example.org",
      })
  void a_reader_sees_the_words_and_not_the_marks(String mrkdwn, String read) {
    assertThat(Visible.words(mrkdwn)).isEqualTo(read);
  }

  @Test
  void a_link_and_a_date_count_as_what_stands_for_them() {
    assertThat(Visible.words("<https://example.org/a/long/way|here>")).isEqualTo("here");
    assertThat(Visible.words("until <!date^1796310000^{date} at {time}|Thursday, 14:00 GMT>"))
        .isEqualTo("until Thursday, 14:00 GMT");
    assertThat(Visible.characters("<#C0123456789>")).as("a name").isEqualTo(14);
    assertThat(Visible.characters("<@U0123456789>")).isEqualTo(14);
  }

  @Test
  void every_kind_of_block_counts_what_is_read_in_it() {
    BarChart chart =
        BarChart.of("Title", List.of("No", "Yes"), List.of(new BarChart.Row("Aim", List.of(1, 2))));
    assertThat(
            Visible.characters(
                List.of(
                    header(h -> h.text(plainText("12345"))),
                    section(
                        s ->
                            s.text(markdownText("*123*"))
                                .accessory(button(b -> b.text(plainText("12"))))),
                    section(s -> s.fields(List.of(markdownText("1"), markdownText("2")))),
                    context(List.of(markdownText("_1_"), plainText("2"))),
                    actions(List.of(button(b -> b.text(plainText("1234"))))),
                    divider(),
                    chart)))
        .isEqualTo(5 + 3 + 2 + 2 + 2 + 4 + ("Title".length() + 3 + 2 + 3));
  }
}
