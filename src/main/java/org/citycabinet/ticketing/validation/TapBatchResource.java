package org.citycabinet.ticketing.validation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.citycabinet.api.Problem;
import org.citycabinet.api.StrictJson;
import org.citycabinet.language.Language;
import org.citycabinet.language.Messages;
import org.citycabinet.ticketing.fleet.Config;

/** Taps that devices decided by themselves, by the thousand. */
@Path("tap-batches")
@ApplicationScoped
@RolesAllowed("DEVICE")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TapBatchResource {
  private static final int KIBIBYTE = 1_024;

  @Inject TapBatches batches;
  @Inject Language language;

  /** Takes a batch; every tap has a result of its own. */
  @POST
  public Response take(InputStream body) throws IOException {
    var limit = Config.Limits.STANDARD.batchBytes();
    var bytes = body.readNBytes(limit + 1);
    if (bytes.length > limit) {
      return tooLarge();
    }
    var batch = TapBatch.read(StrictJson.object(bytes), TapBatch.sha256(bytes));
    return batch.isTooLarge() ? tooLarge() : Response.ok(batches.take(batch)).build();
  }

  private Response tooLarge() {
    var limits = Config.Limits.STANDARD;
    var words =
        Messages.text(
            language.getLocale(),
            "validation.batch.tooLarge",
            limits.tapsPerBatch(),
            limits.batchBytes() / KIBIBYTE);
    return Problem.of("too-large", 413, words, "taps").response();
  }
}
