package folkmoot.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdeasTest {
  private static final JsonObject BANK =
      Json.child(Json.parse(AnswerBank.sample()).getAsJsonObject(), "ideas");
  private static final String ONE = "One phone number for everything about a cold home";
  private static final String OTHER = "A single number to ring about a cold house";

  private final Ideas ideas = new Ideas(BANK);

  private static Form form(JsonObject... fields) {
    return Form.of(Json.array(List.of(fields)));
  }

  private static JsonObject line(int number) {
    return Town.input("i" + number, "Idea " + number, Town.textInput());
  }

  private static JsonObject menu(String block, String label, String... words) {
    List<JsonObject> options = new ArrayList<>();
    for (String said : words) {
      JsonObject text = Json.object("type", "plain_text", "text", said);
      options.add(Json.object("text", text, "value", "v" + options.size()));
    }
    return Town.input(
        block,
        label,
        Json.object("type", "static_select", "action_id", "a", "options", Json.array(options)));
  }

  @Test
  void nobody_writes_what_a_colleague_wrote_while_there_is_something_new_to_say() {
    Form form = form(line(1), line(2));
    List<String> written = new ArrayList<>();
    for (int person = 0; person < 9; person++) {
      JsonObject values = ideas.written("Aldermoor Council", form, "", idea -> 0);
      values.keySet().forEach(block -> written.add(Json.text(values, block, "")));
    }
    assertThat(written).hasSize(9).doesNotHaveDuplicates();
  }

  @Test
  void a_pair_puts_forward_what_stands_on_its_lists_and_leaves_what_is_written() {
    String shown = "*Amira*\n• " + ONE + "\n*Joel*\n• Teach our home visitors to read a meter";
    assertThat(Json.text(ideas.written("", form(line(1)), shown, idea -> 0), "i1"))
        .as("one that somebody else may have said too comes first")
        .isEqualTo(ONE);
    Form begun = form(line(1), line(2));
    begun.put(begun.fields().get(0), Json.object("type", "plain_text_input", "value", "Theirs"));
    assertThat(ideas.written("", begun, shown, idea -> 2).keySet()).isEmpty();
  }

  @Test
  void two_ideas_that_say_the_same_are_found_and_others_are_left_alone() {
    Form asked = form(menu("o", "It is the same as", "1. Another idea", "7. " + OTHER));
    assertThat(ideas.speaksOfTwins("3. " + ONE)).isTrue();
    assertThat(ideas.compares(asked)).isTrue();
    assertThat(Json.text(ideas.compared(asked, "3. " + ONE), "o")).isEqualTo("v1");
    assertThat(ideas.compared(asked, "3. Lend out heaters until a repair is done").keySet())
        .isEmpty();
  }

  @Test
  void an_idea_that_stands_nowhere_goes_under_a_heading() {
    Form asked =
        form(
            menu("which", "Which idea", "1. [One way in] " + ONE, "2. " + OTHER),
            Town.input("new", "Or under a new heading", Town.textInput()));
    assertThat(ideas.sorts(asked)).isTrue();
    assertThat(Json.write(ideas.sorted(asked, "")))
        .isEqualTo(Json.write(Json.object("which", "v1", "new", "One way in")));
    assertThat(ideas.sorted(asked, "“" + OTHER + "” is to stand under").keySet()).isEmpty();
  }

  @Test
  void ideas_of_the_sample_fit_everywhere_they_are_shown() {
    JsonObject by = Json.child(BANK, "by");
    List<String> all = by.keySet().stream().flatMap(name -> Json.texts(by, name).stream()).toList();
    Stream<String> twins =
        Json.objects(BANK, "alike").stream().flatMap(twin -> Json.texts(twin, "ideas").stream());

    assertThat(all).doesNotHaveDuplicates();
    // Options hold 75 signs, with a number before the words.
    assertThat(all)
        .allMatch(idea -> idea.length() <= 65)
        .noneMatch(idea -> idea.matches(".*[&<>\"'].*"));
    assertThat(all).containsAll(twins.toList());
  }
}
