package org.citycabinet.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.citycabinet.api.Limited;

/** Tells everybody which operators there are. */
@Path("operators")
@RequestScoped
@Limited
@Produces(MediaType.APPLICATION_JSON)
public class OperatorResource {
  @Inject Operators operators;

  /** An operator, as machines read it. */
  public record Out(
      String code,
      Map<String, String> names,
      String trade,
      String country,
      String zone,
      int hue,
      List<String> languages,
      String termsUrl,
      List<ContactOut> contacts) {

    static Out of(Operator operator) {
      return new Out(
          operator.code(),
          operator.names(),
          operator.trade().name(),
          operator.country(),
          operator.zone().getId(),
          operator.hue(),
          operator.languages(),
          operator.termsUrl(),
          operator.contacts().stream().map(ContactOut::of).toList());
    }
  }

  /** How to reach one of its desks. */
  public record ContactOut(
      String desk, String phone, String email, String whatsApp, String address, String hours) {

    static ContactOut of(Contact contact) {
      return new ContactOut(
          contact.desk().name(),
          contact.phone(),
          contact.email(),
          contact.whatsApp(),
          contact.address(),
          contact.hours());
    }
  }

  /** All operators. */
  @GET
  public List<Out> all() {
    return operators.all().stream().map(Out::of).toList();
  }
}
