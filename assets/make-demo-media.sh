#!/usr/bin/env bash
# Makes the sample pictures, videos and voices and the icon anew. Needs a JDK 25, Maven, ffmpeg and cwebp; only for maintainers,
# because the outcome is kept in the project.
set -euo pipefail
cd "$(dirname "$0")/.."
raw=$(mktemp -d)
trap 'rm -rf "$raw"' EXIT
media=src/main/resources/app/twinwatch/demo
icons=src/main/resources/app/twinwatch/icons
mkdir -p "$media" "$icons"

mvn -q -B test-compile
java -Djava.awt.headless=true -cp target/test-classes:target/classes app.twinwatch.demo.media.MakeDemoMedia "$raw"

for person in maya clara kenji lucas ana; do
    cwebp -quiet -q 82 "$raw/$person.png" -o "$media/$person.webp"
done
for person in samuel ingrid peter; do
    ffmpeg -loglevel error -y -i "$raw/$person.png" -q:v 3 "$media/$person.jpg"
done
cp "$raw/amina.png" "$media/amina.png"

# film PERSON SOUND: 6 s of H.264, with a soft tone as AAC sound or without any.
film() {
    local sound=()
    if [ "$2" = tone ]; then
        sound=(-f lavfi -i "sine=frequency=196:duration=6,volume=0.08" -c:a aac -b:a 48k -shortest)
    fi
    ffmpeg -loglevel error -y -framerate 15 -i "$raw/$1/%04d.png" "${sound[@]}" \
        -c:v libx264 -pix_fmt yuv420p -crf 27 -preset veryslow -movflags +faststart "$media/$1.mp4"
}
film maya tone
film samuel tone
film lucas tone
film clara silent

# The voices come in the formats that HeyGen has given them in.
for person in maya amina ana; do
    ffmpeg -loglevel error -y -i "$raw/$person.wav" -c:a libmp3lame -b:a 32k -map_metadata -1 "$media/$person.mp3"
done
ffmpeg -loglevel error -y -i "$raw/lucas.wav" -c:a aac -b:a 40k -movflags +faststart "$media/lucas.m4a"
ffmpeg -loglevel error -y -i "$raw/samuel.wav" -t 1.6 -ar 8000 -map_metadata -1 -fflags +bitexact "$media/samuel.wav"

cp "$raw"/icon-*.png "$icons/"
du -ch "$media"/* | tail -1
