package folkmoot.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prompts as files: ours, an operator's beside them, and what is said of mistakes. */
class PromptFilesTest {
  private final Path folder;

  PromptFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private void file(String name, String json) throws IOException {
    Files.writeString(folder.resolve(name), json);
  }

  private record Written(String id, String text) {}

  @Test
  void ours_are_the_families_of_the_published_bank_word_for_word() throws IOException {
    Map<String, Family> families =
        Map.of(
            "Good", Family.GOOD,
            "AI Appreciative, 4 weeks", Family.APPRECIATIVE,
            "WI What if", Family.WHAT_IF,
            "RP Reflective practice", Family.REFLECTIVE,
            "EU Listening to people we serve", Family.PEOPLE_WE_SERVE,
            "LE Learning", Family.LEARNING);
    List<String> expected = new ArrayList<>();
    try (var file =
        new InputStreamReader(
            Objects.requireNonNull(getClass().getResourceAsStream("/oracles/prompts.json")),
            StandardCharsets.UTF_8)) {
      Map<String, List<Written>> bank = new Gson().fromJson(file, new TypeToken<>() {});
      bank.forEach(
          (name, all) ->
              all.forEach(
                  one -> expected.add(families.get(name) + " " + one.id() + " " + one.text())));
    }

    assertThat(expected).hasSize(40);
    assertThat(PromptFiles.ours().of("Any"))
        .extracting(prompt -> prompt.family() + " " + prompt.id() + " " + prompt.wording())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void the_appreciative_series_has_two_prompts_for_each_of_its_four_phases_in_order() {
    assertThat(PromptFiles.ours().of("Any"))
        .filteredOn(prompt -> prompt.family() == Family.APPRECIATIVE)
        .extracting(Prompt::phase)
        .containsExactly(
            Phase.DISCOVERY,
            Phase.DISCOVERY,
            Phase.DREAM,
            Phase.DREAM,
            Phase.DESIGN,
            Phase.DESIGN,
            Phase.DESTINY,
            Phase.DESTINY);
  }

  @Test
  void a_partnership_has_prompts_of_its_own_that_others_do_not_see() throws IOException {
    file(
        "night.json",
        """
        {"family": "learning", "partnerships": ["Warm Homes"],
         "prompts": [{"id": "N1", "wording": "What did the night teach us?"}]}
        """);

    PromptFiles.Loaded loaded = PromptFiles.with(folder);

    assertThat(loaded.mistakes()).isEmpty();
    assertThat(loaded.bank().of("Warm Homes")).extracting(Prompt::id).contains("N1").hasSize(41);
    assertThat(loaded.bank().of("Green Streets")).extracting(Prompt::id).hasSize(40);
  }

  @Test
  void a_file_named_as_one_of_ours_stands_in_its_place() throws IOException {
    file(
        "good.json",
        "{\"family\":\"good\",\"prompts\":[{\"id\":\"G1\",\"wording\":\"What is a warm home?\"}]}");

    assertThat(PromptFiles.with(folder).bank().of("Any"))
        .filteredOn(prompt -> prompt.family() == Family.GOOD)
        .extracting(Prompt::wording)
        .containsExactly("What is a warm home?");
  }

  @Test
  void a_folder_that_is_not_there_leaves_those_that_folkmoot_brings() {
    PromptFiles.Loaded loaded = PromptFiles.with(folder.resolve("nowhere"));
    assertThat(loaded.mistakes()).isEmpty();
    assertThat(loaded.bank().of("Any")).hasSize(40);
  }

  @Test
  void every_mistake_in_every_file_is_named_at_once() throws IOException {
    file("broken.json", "{\"family\": ");
    file("empty.json", "");
    file("family.json", "{\"family\":\"magic\",\"prompts\":[]}");
    file(
        "night.json",
        """
        {"family": "good", "prompts": [
          {"id": "n1", "wording": "What is calm?"},
          {"id": "N2", "wording": "What is dark"},
          {"id": "N2", "wording": "%s?"},
          {"id": "N3", "wording": "  "},
          {"id": "N4", "wording": "What is warm?", "phase": "dream"},
          {"wording": "What is bright?"},
          {"id": "N5", "wording": "What would good look like, on an ordinary TUESDAY?"},
          {"id": "L1", "wording": "What is near?"}]}
        """
            .formatted("x".repeat(150)));
    file(
        "own.json",
        """
        {"family": "appreciative", "partnerships": ["Warm Homes"],
         "prompts": [{"id": "A1", "wording": "What was best?"},
                     {"id": "A2", "phase": "doom", "wording": "What was better?"}]}
        """);
    file(
        "learning.json",
        """
        {"family": "learning", "partnerships": ["Warm Homes"],
         "prompts": [{"id": "L1", "wording": "What is new?"}]}
        """);

    PromptFiles.Loaded loaded = PromptFiles.with(folder);

    assertThat(loaded.mistakes())
        .containsExactlyInAnyOrder(
            "broken.json: is not JSON as prompts are written.",
            "empty.json: is empty.",
            "family.json: family must be one of good, learning, people-we-serve, appreciative,"
                + " what-if, reflective.",
            "family.json: prompts must not be empty.",
            "night.json: prompt n1 needs an id such as G1.",
            "night.json: prompt N2 must end with a question mark or a full stop.",
            "night.json: prompt N2 is there twice.",
            "night.json: prompt N2 has 151 characters; 150 are the most.",
            "night.json: prompt N3 has no wording.",
            "night.json: prompt N4 has a phase, which only the appreciative ones have.",
            "night.json: prompt without id needs an id such as G1.",
            "night.json: prompt N5 asks what G2 asks.",
            "night.json: prompt L1 is there twice.",
            "own.json: prompt A1 needs a phase: discovery, dream, design or destiny.",
            "own.json: prompt A2 needs a phase: discovery, dream, design or destiny.",
            "prompts: there must be one for everybody of the family learning.");
    assertThat(loaded.bank().of("Warm Homes")).as("ours alone").hasSize(40);
  }
}
