export default function Home() {
  return <h1>TwinAtlas 孪图</h1>;
}
