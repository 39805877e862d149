package folkmoot.slack;

import folkmoot.text.Texts;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said to somebody who installs, before, after, and when it did not work. */
final class InstallPages {
  static final String INSTALL = "/slack/install";
  static final String REDIRECT = "/slack/oauth_redirect";
  static final String DONE = "/slack/installed";

  /** What Slack says of a code that was used, or lay about for too long. */
  private static final Set<String> SPENT_CODE =
      Set.of("invalid_code", "code_already_used", "code_expired");

  private static final String SLACK = "https://slack.com/";

  private final Texts texts;
  private final URI slack;

  /** Slack's pages stand beside its Web API. */
  InstallPages(Texts texts, String apiUrl) {
    this.texts = texts;
    this.slack = URI.create(apiUrl).resolve("../");
  }

  /** Bolt knows only one Slack. */
  InstallPage install(String authorizeUrl) {
    String there = slack + authorizeUrl.substring(SLACK.length());
    return new InstallPage(
        texts.plain("install.title"),
        texts.plain("install.words"),
        Stream.of("scopes", "channels", "privacy")
            .map(what -> texts.plain("install.step." + what))
            .toList(),
        there,
        texts.plain("install.button"));
  }

  /**
   * What was installed, as Slack names it; each null where it does not.
   *
   * @param team the workspace; null where a whole enterprise installed, which has to choose some
   */
  record Done(@Nullable String app, @Nullable String team, @Nullable String enterprise) {
    /** How the page that says so is asked for. */
    String query() {
      if (app == null || (team == null && enterprise == null)) {
        return "";
      }
      return "?app=" + app + (team == null ? "&enterprise=" + enterprise : "&team=" + team);
    }

    private boolean isOrgWide() {
      return team == null && enterprise != null;
    }
  }

  /** Says what comes next. */
  InstallPage done(Done done) {
    Stream<String> first = done.isOrgWide() ? Stream.of("workspaces") : Stream.empty();
    return new InstallPage(
        texts.plain("install.done.title"),
        texts.plain(done.isOrgWide() ? "install.done.org-words" : "install.done.words"),
        Stream.concat(first, Stream.of("invite", "setup", "pulse"))
            .map(what -> texts.plain("install.done." + what))
            .toList(),
        link(done),
        texts.plain(done.isOrgWide() ? "install.done.org-button" : "install.done.button"));
  }

  /** A whole enterprise's app is in no workspace before its admins say in which. */
  private String link(Done done) {
    if (done.app() == null) {
      return "";
    }
    if (done.isOrgWide()) {
      return "https://app.slack.com/manage/"
          + done.enterprise()
          + "/integrations/profile/"
          + done.app()
          + "/workspaces/add";
    }
    return done.team() == null
        ? ""
        : slack.resolve("app_redirect?app=" + done.app() + "&team=" + done.team()).toString();
  }

  /** What Slack said instead of bringing a code. */
  InstallPage refused(String error) {
    return again(error.equals("access_denied") ? "denied" : "failed");
  }

  /** It was not begun in this browser, is used, or was begun too long ago. */
  InstallPage stale() {
    return again("stale");
  }

  /** Slack gave no token for the code. */
  InstallPage noToken(String error) {
    return SPENT_CODE.contains(error) ? stale() : again("failed");
  }

  /** It is nobody's fault who reads this. */
  InstallPage failed() {
    return again("failed");
  }

  private InstallPage again(String what) {
    return new InstallPage(
        texts.plain("install." + what + ".title"),
        texts.plain("install." + what + ".words"),
        List.of(),
        INSTALL,
        texts.plain("install.again"));
  }
}
