package folkmoot.playground;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;

/** Where files come in from the app, and where the page gets them. */
final class FileRoutes {
  private static final String PATH = "/playground/file/";

  private final World world;

  FileRoutes(World world) {
    this.world = world;
  }

  void routes(JavalinConfig config) {
    config.routes.post(Uploads.PATH + "{id}", this::take);
    config.routes.get(PATH + "{id}", this::give);
  }

  /** Where somebody finds a file that a message shows. */
  static String address(String file, Person reader) {
    return PATH + file + "?as=" + reader.id();
  }

  private void take(Context ctx) {
    boolean taken = world.uploads().take(ctx.pathParam("id"), ctx.bodyAsBytes());
    ctx.status(taken ? 200 : 400)
        .contentType("text/plain; charset=utf-8")
        .result(taken ? "OK - " + ctx.bodyAsBytes().length : "not these bytes");
  }

  /** To whoever sees a message that shows it. */
  private void give(Context ctx) {
    String id = ctx.pathParam("id");
    Person reader = new Requests(world).person(String.valueOf(ctx.queryParam("as")));
    boolean theirs =
        world.messages().showing(id).stream()
            .filter(message -> message.visibleTo(reader.id()))
            .flatMap(message -> world.channels().byId(message.channel()).stream())
            .anyMatch(channel -> channel.has(reader.id()));
    byte[] bytes =
        world.uploads().find(id).filter(file -> theirs).map(Uploads.Uploaded::bytes).orElse(null);
    if (bytes == null) {
      throw Complaint.unknown("There is no such file for this person.");
    }
    boolean picture = world.uploads().find(id).filter(Uploads.Uploaded::isPng).isPresent();
    ctx.header("X-Content-Type-Options", "nosniff")
        .header(
            "Content-Disposition", picture ? "inline" : "attachment; filename=\"" + name(id) + "\"")
        .contentType(picture ? "image/png" : "application/octet-stream")
        .result(bytes);
  }

  private String name(String id) {
    return world.uploads().find(id).orElseThrow().name().replaceAll("[^A-Za-z0-9._-]", "_");
  }
}
