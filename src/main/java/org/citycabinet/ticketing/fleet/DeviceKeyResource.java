package org.citycabinet.ticketing.fleet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.citycabinet.api.JsonBody;

/** Takes the new key of a device that changes its own. */
@Path("devices/self/keys")
@RequestScoped
@RolesAllowed("DEVICE")
public class DeviceKeyResource {
  private static final int SIGNATURE_LENGTH = 100;

  @Inject Devices devices;

  /** The key's name. */
  public record Named(String kid) {}

  /** The device's assertions are signed by that key from now on; sent again it is the same key. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Named rotate(InputStream body) {
    var said = JsonBody.read(body);
    var key = Jwk.read(said.part("publicKey")).key();
    return new Named(devices.rotate(key, said.text("signature", SIGNATURE_LENGTH)));
  }
}
