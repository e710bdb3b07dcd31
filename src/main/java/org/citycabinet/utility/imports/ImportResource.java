package org.citycabinet.utility.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.citycabinet.files.Csv;
import org.citycabinet.words.Refused;

/** Hands out reports on files, and files to begin with. */
@Path("staff")
@RequestScoped
@RolesAllowed({"CLERK", "BILLING_CLERK", "ADMINISTRATOR"})
public class ImportResource {
  private static final String CSV = "text/csv; charset=UTF-8";

  @Inject Imports imports;

  /** What was wrong with a file, line by line. */
  @GET
  @Path("imports/{id}/report.csv")
  @Produces(CSV)
  public Response report(@PathParam("id") UUID id) {
    var file = imports.one(id);
    StreamingOutput rows =
        target -> {
          var writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
          writer.write(Csv.BYTE_ORDER_MARK);
          imports.write(file, writer);
          writer.flush();
        };
    return attachment(rows, "import-report.csv");
  }

  /** A file of a kind with the names of its columns and one row. */
  @GET
  @Path("import-templates/{kind}")
  @Produces(CSV)
  public Response template(@PathParam("kind") String kind) {
    var found =
        ImportKind.ofWord(kind)
            .filter(imports.kinds()::contains)
            .orElseThrow(() -> Refused.missing("imports.missing"));
    return attachment(Csv.BYTE_ORDER_MARK + imports.layout(found).template(), kind + ".csv");
  }

  private static Response attachment(Object content, String name) {
    return Response.ok(content, CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
