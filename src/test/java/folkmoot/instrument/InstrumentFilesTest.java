package folkmoot.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Instruments as files: ours, an operator's beside them, and what is said of mistakes. */
class InstrumentFilesTest {
  private static final String SCALE =
      """
      "scale": [{"word":"No","short":"No"},{"word":"Partly","short":"Partly"},{"word":"Yes","short":"Yes"}],
      "skip": {"word":"Can't say","short":"Can't say"}
      """;

  private final Path folder;

  InstrumentFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private void file(String name, String json) throws IOException {
    Files.writeString(folder.resolve(name), json);
  }

  private static String own(String items) {
    return "{\"id\":\"night-shift\",\"use\":\"own\",\"name\":\"Night shift\","
        + "\"partnerships\":[\"Warm Homes\"],"
        + SCALE
        + ",\"items\":["
        + items
        + "]}";
  }

  @Test
  void a_folder_that_is_not_there_leaves_those_that_folkmoot_brings() {
    InstrumentFiles.Loaded loaded = InstrumentFiles.with(folder.resolve("nowhere"));

    assertThat(loaded.mistakes()).isEmpty();
    Instrument temperature = loaded.instruments().of(Instrument.Use.TEMPERATURE, "Any");
    assertThat(temperature.items()).hasSize(10);
    assertThat(temperature.prompts()).hasSize(2);
    assertThat(
            loaded.instruments().of(Instrument.Use.CHECKOUT, "Any").items().get(0).scale().points())
        .hasSize(3);
    assertThat(loaded.instruments().group("AA3")).contains("Acting and adapting");
  }

  @Test
  void a_partnership_has_a_set_of_its_own_that_others_do_not_see() throws IOException {
    file(
        "night.json",
        own("{\"id\":\"N1\",\"wording\":\"Was the night calm?\",\"short\":\"Calm\"}"));

    InstrumentFiles.Loaded loaded = InstrumentFiles.with(folder);

    assertThat(loaded.mistakes()).isEmpty();
    assertThat(loaded.instruments().own("Warm Homes"))
        .extracting(Instrument::name)
        .containsExactly("Night shift");
    assertThat(loaded.instruments().own("Green Streets")).isEmpty();
  }

  @Test
  void a_partnership_words_an_item_its_own_way() throws IOException {
    file(
        "words.json",
        """
        {"reword": "collective-leadership", "partnerships": ["Warm Homes"],
         "wordings": {"CV1": {"wording": "To what extent do we all want warm homes?"}}}
        """);

    Instruments instruments = InstrumentFiles.with(folder).instruments();

    Instrument.Item here = instruments.of(Instrument.Use.PULSE, "Warm Homes").item("CV1");
    assertThat(here.wording()).isEqualTo("To what extent do we all want warm homes?");
    assertThat(here.shortForm()).isEqualTo("Same aim");
    assertThat(instruments.of(Instrument.Use.PULSE, "Green Streets").item("CV1").wording())
        .contains("want the same thing");
  }

  @Test
  void every_mistake_in_every_file_is_named_at_once() throws IOException {
    file(
        "night.json",
        own(
            """
            {"id":"n1","wording":"Was it calm?","short":"Calm"},
            {"id":"N2","wording":"Did we rest and/or eat?","short":"Rest"},
            {"id":"N2","wording":"Was it dark?","short":"A short form far too long"},
            {"id":"N3","wording":"","short":"Rest"},
            {"id":"N4","group":"ZZ","wording":"Did it last?","short":"Last"}
            """));
    file("broken.json", "{\"id\": ");
    file("words.json", "{\"reword\": \"nothing\"}");
    file(
        "scale.json",
        """
        {"id":"odd-scale","use":"own","name":"Odd","items":[{"id":"O1","wording":"Odd?","short":"Odd",
         "scale":[{"word":"No","short":"No"},{"word":"Yes","short":"Yes"}]}]}
        """);

    InstrumentFiles.Loaded loaded = InstrumentFiles.with(folder);

    assertThat(loaded.mistakes())
        .containsExactlyInAnyOrder(
            "broken.json: is not JSON as an instrument is written.",
            "night.json: item n1 needs an id such as CV1.",
            "night.json: item N2 seems to ask two things at once; make two questions of it.",
            "night.json: item N2 stands there twice.",
            "night.json: item N2 needs a short form of 1 to 20 characters.",
            "night.json: item N3 has no wording.",
            "night.json: item N3 has the short form of another item.",
            "night.json: item N4 names the group ZZ, which is not there.",
            "scale.json: scale needs a word at each of five points, or of three.",
            "scale.json: item O1 needs a word at each of five points, or of three.",
            "instruments: reword names nothing, which is not there.");
    assertThat(loaded.instruments().own()).isEmpty();
  }

  @Test
  void a_pulse_lacks_nothing_that_its_rotation_asks() throws IOException {
    file(
        "collective-leadership.json",
        "{\"id\":\"collective-leadership\",\"use\":\"pulse\",\"name\":\"Small\","
            + SCALE
            + ",\"items\":[{\"id\":\"CV1\",\"wording\":\"Same?\",\"short\":\"Same\"}],"
            + "\"prompts\":[{\"id\":\"P1\",\"wording\":\"What else?\"}]}");

    List<String> mistakes = InstrumentFiles.with(folder).mistakes();

    assertThat(mistakes)
        .contains(
            "collective-leadership.json: items lack OF1, which the rotation asks.",
            "collective-leadership.json: prompts of a pulse belong in a file of their own in"
                + " prompts.dir.",
            "collective-leadership.json: handingOn must name items that are there.",
            "collective-leadership.json: change must be an item whose wording holds {date}.");
    assertThat(mistakes.stream().filter(said -> said.contains("lack"))).hasSize(34);
  }
}
