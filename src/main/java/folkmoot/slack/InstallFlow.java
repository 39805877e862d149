package folkmoot.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.service.builtin.oauth.OAuthV2AccessErrorHandler;
import folkmoot.installation.InstallStates;
import folkmoot.installation.Installations;
import folkmoot.text.Texts;
import java.net.URI;
import java.util.List;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a workspace installs Folkmoot by itself: Bolt leads through it, with our pages. */
public final class InstallFlow {
  private static final String HTML = "text/html; charset=utf-8";
  private static final Logger log = LoggerFactory.getLogger(InstallFlow.class);

  private final Client client;
  private final Kept kept;
  private final InstallPages pages;

  /** What Slack knows the app by, and what it asks to be allowed. */
  public record Client(String id, String secret, Scopes scopes) {
    @Override
    public String toString() {
      return "Client[" + id + "]";
    }
  }

  /** What is remembered. */
  public record Kept(Installations installations, InstallStates states) {}

  public InstallFlow(Client client, Kept kept, Texts texts, String apiUrl) {
    this.client = client;
    this.kept = kept;
    this.pages = new InstallPages(texts, apiUrl);
  }

  InstallPages pages() {
    return pages;
  }

  Installations installations() {
    return kept.installations();
  }

  void prepare(AppConfig config) {
    config.setClientId(client.id());
    config.setClientSecret(client.secret());
    config.setScope(String.join(",", new TreeSet<>(client.scopes().needed())));
    config.setOauthInstallPath(InstallPages.INSTALL);
    config.setOauthRedirectUriPath(InstallPages.REDIRECT);
    config.setOAuthInstallPageRenderer(url -> pages.install(url).html());
  }

  /** Slack sends people back to where people reach us; to be said before the first request. */
  static void reachedAt(AppConfig config, URI address) {
    String base = address.toString().replaceFirst("/+$", "");
    config.setRedirectUri(base + InstallPages.REDIRECT);
  }

  void connect(App app) {
    app.asOAuthApp(true);
    app.service(new BoltStates(kept.states()));
    app.service(new BoltInstallations(kept.installations()));
    app.oauthPersistenceCallback(
        done ->
            installed(
                done.getResponse(),
                new InstallPages.Done(
                    done.getInstaller().getAppId(),
                    done.getInstaller().getTeamId(),
                    done.getInstaller().getEnterpriseId())));
    app.oauthPersistenceErrorCallback(
        failed -> {
          log.error("An installation could not be kept", failed.getError());
          page(failed.getResponse(), 500, pages.failed());
        });
    app.oauthCallbackError(
        (request, response) ->
            page(response, 200, pages.refused(String.valueOf(request.getPayload().getError()))));
    app.oauthCallbackStateError((request, response) -> page(response, 400, pages.stale()));
    app.oauthCallbackAccessError(
        (OAuthV2AccessErrorHandler)
            (request, response, answer) -> {
              log.warn("Slack gave no token for an installation: {}", answer.getError());
              return page(response, 400, pages.noToken(String.valueOf(answer.getError())));
            });
    app.oauthCallbackException(
        (request, response, mistake) -> {
          log.warn("Slack did not answer an installation: {}", mistake.getClass().getSimpleName());
          return page(response, 503, pages.failed());
        });
  }

  /** By an address of its own, so that loading it again repeats nothing. */
  private static void installed(Response response, InstallPages.Done done) {
    response.setStatusCode(303);
    response.getHeaders().put("Location", List.of(InstallPages.DONE + done.query()));
  }

  private static Response page(Response response, int status, InstallPage page) {
    response.setStatusCode(status);
    response.setContentType(HTML);
    response.setBody(page.html());
    return response;
  }
}
