package folkmoot.playground;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Set;

/** Lets in only what comes from this machine and from the playground's own page. */
final class Gate {
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  private Gate() {}

  /**
   * A page elsewhere can make a browser send requests here, by a name that resolves to this machine
   * or across origins; both show in these headers.
   */
  static void check(Context ctx, int port) {
    List<String> hosts = List.of("127.0.0.1:" + port, "localhost:" + port);
    if (!hosts.contains(String.valueOf(ctx.header("Host")))) {
      throw Complaint.forbidden("The playground answers only under its own address.");
    }
    String origin = ctx.header("Origin");
    // The app's pages lead to these two, which only show something.
    boolean fromApp =
        ctx.method() == HandlerType.GET && List.of(OAuth.PATH, OAuth.OPEN_APP).contains(ctx.path());
    String site = fromApp ? null : ctx.header("Sec-Fetch-Site");
    boolean foreign =
        (origin != null && hosts.stream().noneMatch(host -> origin.equals("http://" + host)))
            || (site != null && !OWN_SITE.contains(site));
    if (foreign) {
      throw Complaint.forbidden("The playground answers only its own page.");
    }
  }
}
