package org.citycabinet.ticketing.editions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.citycabinet.files.Csv;
import org.citycabinet.language.Language;

/** Hands out the tables of the caller's operator's editions, as they lie in a folder. */
@Path("staff")
@RequestScoped
@RolesAllowed({"CLERK", "ADMINISTRATOR"})
public class EditionResource {
  private static final String CSV = "text/csv; charset=UTF-8";
  private static final String ZIP = "application/zip";

  @Inject EditionDesk desk;
  @Inject PreviewDesk previews;
  @Inject Language language;

  /** All tables of an edition or an amendment, to be laid into a folder of editions. */
  @GET
  @Path("editions/{id}/tables.zip")
  @Produces({ZIP, MediaType.APPLICATION_JSON})
  public Response all(@PathParam("id") UUID id) {
    var folder = desk.folder(id);
    return attachment(
        TableFiles.zip(folder), ZIP, "%s-%s.zip".formatted(folder.operator(), folder.inForceOn()));
  }

  /** One of them, byte for byte as it lies there. */
  @GET
  @Path("editions/{id}/tables/{table}.csv")
  @Produces({CSV, MediaType.APPLICATION_JSON})
  public Response one(@PathParam("id") UUID id, @PathParam("table") String table) {
    return attachment(TableFiles.csv(desk.text(id, table)), CSV, table + ".csv");
  }

  /** What an amendment would have made otherwise, line by line. */
  @GET
  @Path("amendments/{id}/preview.csv")
  @Produces({CSV, MediaType.APPLICATION_JSON})
  public Response preview(@PathParam("id") UUID id) {
    var preview = previews.file(id);
    var locale = language.getLocale();
    StreamingOutput lines =
        target -> {
          var writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
          writer.write(Csv.BYTE_ORDER_MARK);
          previews.write(preview, locale, writer);
          writer.flush();
        };
    return attachment(lines, CSV, "preview.csv");
  }

  private static Response attachment(Object content, String type, String name) {
    return Response.ok(content, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
