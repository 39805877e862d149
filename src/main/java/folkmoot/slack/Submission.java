package folkmoot.slack;

/**
 * Somebody sent a modal form.
 *
 * @param viewId the same for a delivery that comes twice, so a use case can be idempotent by it
 * @param metadata what the view carried as private metadata
 */
public record Submission(Actor actor, String viewId, String metadata, FormValues values) {}
