package folkmoot.playground;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The workspaces and people of the playground; they do not change while it runs. */
record Directory(AppIdentity app, List<Team> teams, List<Person> people) {
  Optional<Team> team(String id) {
    return teams.stream().filter(team -> team.id().equals(id)).findFirst();
  }

  Team teamOf(Person person) {
    return team(person.team()).orElseThrow();
  }

  Team installing() {
    return team(app.team()).orElseThrow();
  }

  Optional<Person> byId(String id) {
    return people.stream().filter(person -> person.id().equals(id)).findFirst();
  }

  /**
   * Finds a person by id, whole name, handle or first name; letter case and accents do not matter.
   */
  Optional<Person> named(String said) {
    String wanted = folded(said.startsWith("@") ? said.substring(1) : said);
    return people.stream()
        .filter(
            person ->
                folded(person.id()).equals(wanted)
                    || folded(person.name()).equals(wanted)
                    || folded(person.handle()).equals(wanted)
                    || folded(person.firstName()).equals(wanted))
        .findFirst();
  }

  /** Slack offers commands and the App Home only in a workspace that installed the app. */
  boolean external(Person person) {
    return !person.team().equals(app.team());
  }

  static String folded(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
