package folkmoot.playground;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The workspaces and people of the playground; they do not change while it runs. */
record Directory(AppIdentity first, Installs installs, List<Team> teams, List<Person> people) {
  Directory(AppIdentity first, List<Team> teams, List<Person> people) {
    this(first, new Installs(), teams, people);
  }

  /** The app as the workspace knows it for which it is at work. */
  AppIdentity app() {
    return installs.identity(first);
  }

  Optional<Team> team(String id) {
    return teams.stream().filter(team -> team.id().equals(id)).findFirst();
  }

  Team teamOf(Person person) {
    return team(person.team()).orElseThrow();
  }

  Team installing() {
    return team(app().team()).orElseThrow();
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

  /**
   * Slack offers commands and the App Home only in a workspace that installed the app. Seen from
   * one installation, all others are elsewhere.
   */
  boolean external(Person person) {
    String acting = installs.acting();
    return acting == null ? !installs.has(person.team()) : !person.team().equals(acting);
  }

  /** Whose installation is meant by what is done in this channel: of those whose bot is there. */
  String installedIn(Channel channel) {
    return installs.teams().stream()
        .filter(team -> channel.has(Installs.identity(first, team).botUser()))
        .findFirst()
        .orElse(app().team());
  }

  /** The workspace of a person or of a bot, if that installed the app; else the one at work. */
  String installedBy(String user) {
    return installs.teams().stream()
        .filter(
            team ->
                Installs.identity(first, team).botUser().equals(user)
                    || byId(user).filter(person -> person.team().equals(team)).isPresent())
        .findFirst()
        .orElse(app().team());
  }

  static String folded(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
