package folkmoot.slack;

import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.service.OAuthStateService;
import folkmoot.installation.InstallStates;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * The word that ties an install to the browser in which it was begun: in a cookie there, in the
 * address Slack sends back, and here, where it works once.
 */
final class BoltStates implements OAuthStateService {
  /** Browsers take a cookie of such a name from its own host alone, over TLS. */
  static final String COOKIE = "__Host-folkmoot-install";

  private static final int BYTES = 32;

  private final InstallStates states;
  private final SecureRandom random = new SecureRandom();

  BoltStates(InstallStates states) {
    this.states = states;
  }

  @Override
  public String getSessionCookieName() {
    return COOKIE;
  }

  @Override
  public long getExpirationInSeconds() {
    return InstallStates.LASTS.toSeconds();
  }

  @Override
  public String generateNewStateValue() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** As Bolt does it, but for {@code SameSite}: Slack's page may bring it along, nobody's form. */
  @Override
  public String issueNewState(Request request, Response response) {
    String state = generateNewStateValue();
    response.getHeaders().put("Set-Cookie", List.of(cookie(state, getExpirationInSeconds())));
    addNewStateToDatastore(state);
    return state;
  }

  @Override
  public void addNewStateToDatastore(String state) {
    states.begin(state);
  }

  /** Bolt looks and later deletes; in between somebody else could look. Here looking takes it. */
  @Override
  public boolean isAvailableInDatabase(String state) {
    return states.end(state);
  }

  @Override
  public void consume(Request request, Response response) {
    response.getHeaders().put("Set-Cookie", List.of(cookie("", 0)));
  }

  /** It went when it was looked at. */
  @Override
  public void deleteStateFromDatastore(String state) {}

  private static String cookie(String value, long seconds) {
    return COOKIE + "=" + value + "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=" + seconds;
  }
}
