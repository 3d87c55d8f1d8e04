# Made from the packaged application: mvn -B -DskipTests package, then docker build -t shishi .
# Without an engine: deploy/image/build.sh
ARG JAVA=eclipse-temurin:17-jre

FROM ${JAVA} AS layers
WORKDIR /build
COPY target/shishi-*.jar shishi.jar
RUN java -Djarmode=tools -jar shishi.jar extract --layers --destination layers

FROM ${JAVA}
ARG CLASSES=yes
# by hand: useradd notes the day
RUN echo 'shishi:x:10001:10001::/nonexistent:/usr/sbin/nologin' >>/etc/passwd && echo 'shishi:x:10001:' >>/etc/group
WORKDIR /application
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/spring-boot-loader/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
# the classes that a start loads, kept for all starts: one run up to the point where it would serve, with a database of its own
RUN install --directory --owner=10001 --group=10001 /training /var/lib/shishi
USER 10001:10001
RUN [ "$CLASSES" = no ] \
    || SHISHI_DATA_DIR=/training/data java -XX:ArchiveClassesAtExit=/training/shishi.jsa -Dspring.context.exit=onRefresh -jar shishi.jar \
    || echo "no archive: starts take longer"; rm -rf /training/data
EXPOSE 8080
ENV TZ=Asia/Shanghai \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=60 -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8"

# bash speaks TCP itself, so the image needs no curl
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]

ENTRYPOINT ["java", "-XX:SharedArchiveFile=/training/shishi.jsa", "-jar", "shishi.jar"]
